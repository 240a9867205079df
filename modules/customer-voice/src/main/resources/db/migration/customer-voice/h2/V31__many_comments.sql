-- Those of which nobody is sure.
create index comment_department_unsure on customer_voice.comment_department (least_sure, department_id, comment_id);
