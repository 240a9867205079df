create sequence organization.department_id;
create sequence organization.person_id;
create sequence organization.person_move_id;
create sequence organization.account_id;
create sequence organization.access_token_id;
create sequence organization.audit_entry_id;

create table organization.department (
    id bigint primary key,
    version integer default 0 not null,
    code varchar(40) not null unique,
    name varchar(200) not null,
    parent_id bigint references organization.department (id),
    customer_facing boolean default false not null,
    lead_id bigint,
    -- named in a file, but not among the people yet
    lead_employee_number varchar(60)
);
create index department_parent on organization.department (parent_id);

create table organization.person (
    id bigint primary key,
    version integer default 0 not null,
    employee_number varchar(60) not null unique,
    name varchar(200) not null,
    email varchar(320),
    department_id bigint references organization.department (id),
    manager_id bigint references organization.person (id),
    -- named in a file, but not among the people yet
    manager_employee_number varchar(60),
    job_title varchar(200),
    active boolean default true not null,
    hired_on date,
    left_on date
);
create index person_department on organization.person (department_id);
create index person_manager on organization.person (manager_id);
create index person_name on organization.person (name, id);

alter table organization.department add constraint department_lead foreign key (lead_id) references organization.person (id);

create table organization.person_move (
    id bigint primary key,
    person_id bigint not null references organization.person (id),
    moved_on date not null,
    department_from bigint references organization.department (id),
    department_to bigint references organization.department (id),
    manager_from bigint references organization.person (id),
    manager_to bigint references organization.person (id),
    job_title_from varchar(200),
    job_title_to varchar(200)
);
create index person_move_person on organization.person_move (person_id, moved_on);

create table organization.account (
    id bigint primary key,
    version integer default 0 not null,
    sign_in_name varchar(100) not null unique,
    display_name varchar(200) not null,
    person_id bigint unique references organization.person (id),
    password_hash varchar(300) not null,
    must_change_password boolean not null,
    failed_attempts integer default 0 not null,
    locked_until timestamp with time zone,
    active boolean default true not null,
    created_at timestamp with time zone not null,
    last_signed_in_at timestamp with time zone,
    -- sessions that began earlier are void: the password was changed, or the account was closed
    sessions_void_before timestamp with time zone
);

create table organization.account_role (
    account_id bigint not null references organization.account (id),
    role varchar(40) not null,
    primary key (account_id, role)
);

create table organization.access_token (
    id bigint primary key,
    account_id bigint not null references organization.account (id),
    name varchar(100) not null,
    token_hash varchar(64) not null unique,
    created_at timestamp with time zone not null,
    expires_at timestamp with time zone not null
);
create index access_token_account on organization.access_token (account_id);

create table organization.audit_entry (
    id bigint primary key,
    at timestamp with time zone not null,
    actor varchar(100) not null,
    action varchar(60) not null,
    kind varchar(60) not null,
    record_id varchar(100) not null,
    value_before text,
    value_after text,
    remote_address varchar(64)
);
create index audit_entry_record on organization.audit_entry (kind, record_id, id);
create index audit_entry_actor on organization.audit_entry (actor, id);
create index audit_entry_at on organization.audit_entry (at, id);
