create sequence job_descriptions.job_id;
create sequence job_descriptions.job_version_id;
create sequence job_descriptions.statement_id;
create sequence job_descriptions.wording_id;

create table job_descriptions.job (
    id bigint primary key,
    version integer default 0 not null,
    department_id bigint not null references organization.department (id),
    title varchar(200) not null,
    family varchar(100),
    -- which customers it serves, and through whom when not directly
    purpose varchar(500),
    through varchar(300),
    refresh_on date,
    unique (department_id, title)
);

create table job_descriptions.job_version (
    id bigint primary key,
    version integer default 0 not null,
    job_id bigint not null references job_descriptions.job (id),
    number integer not null,
    state varchar(20) not null,
    author_name varchar(200) not null,
    author_id bigint references organization.person (id),
    begun_at timestamp with time zone not null,
    sent_at timestamp with time zone,
    lead_signed_id bigint references organization.person (id),
    lead_signed_name varchar(200),
    lead_signed_at timestamp with time zone,
    hr_signed_id bigint references organization.person (id),
    hr_signed_name varchar(200),
    hr_signed_at timestamp with time zone,
    published_at timestamp with time zone,
    ended_at timestamp with time zone,
    changes_asked varchar(500),
    changes_asked_by varchar(200),
    -- kept by the entity, so that lists need not count
    statements integer default 0 not null,
    in_context integer default 0 not null,
    unique (job_id, number)
);
create index job_version_state on job_descriptions.job_version (state, job_id);

create table job_descriptions.statement (
    id bigint primary key,
    job_id bigint not null references job_descriptions.job (id),
    -- an action plan; siblings do not refer to each other, so there is no foreign key
    springs_from_plan bigint
);
create index statement_job on job_descriptions.statement (job_id);
create index statement_plan on job_descriptions.statement (springs_from_plan);

create table job_descriptions.wording (
    id bigint primary key,
    job_version_id bigint not null references job_descriptions.job_version (id),
    statement_id bigint not null references job_descriptions.statement (id),
    place integer not null,
    original varchar(2000) not null,
    rewrite varchar(2000),
    beneficiary varchar(20) not null,
    span_start integer,
    span_end integer,
    rule_id varchar(60) not null,
    overruled_by varchar(200),
    overruled_because varchar(500),
    excused_by varchar(200),
    excused_because varchar(500),
    saved_at timestamp with time zone not null,
    saved_by varchar(200) not null,
    unique (job_version_id, statement_id)
);
create index wording_statement on job_descriptions.wording (statement_id);
