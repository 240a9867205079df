create sequence organization.department_id;
create table organization.department (id bigint primary key, code varchar(40) not null unique);
