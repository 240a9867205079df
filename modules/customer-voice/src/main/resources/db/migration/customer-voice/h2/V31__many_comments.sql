-- Those of which nobody is sure.
create index comment_department_unsure on customer_voice.comment_department (comment_id, least_sure, department_id);
