alter table customer_voice.theme add column active_name varchar(120) generated always as (case when state = 'ACTIVE' then name end) stored;
alter table customer_voice.theme add constraint theme_active_name unique (department_id, active_name);
