create sequence performance_reviews.corporate_value_id;
create table performance_reviews.corporate_value (
    id bigint not null primary key,
    name varchar(80) not null unique,
    meaning varchar(300) not null
);

-- A row is a version: the versions of one criterion share their series, the key of the first.
create sequence performance_reviews.criterion_id start with 2;
create table performance_reviews.criterion (
    id bigint not null primary key,
    series bigint not null,
    version_number integer not null,
    state varchar(20) not null,
    title varchar(400) not null,
    verb varchar(60) not null,
    with_what varchar(340) not null,
    customer varchar(200) not null,
    frequency varchar(20) not null,
    seen_in varchar(300) not null,
    target varchar(400) not null,
    level1 varchar(600) not null,
    level2 varchar(600) not null,
    level3 varchar(600) not null,
    level4 varchar(600) not null,
    level5 varchar(600) not null,
    department_id bigint references organization.department,
    job_title varchar(200),
    statement_id bigint,
    corporate_value_id bigint references performance_reviews.corporate_value,
    weight integer not null,
    -- Where it was written: HERE, IMPORT (came with ratings of another system), OVERALL (one figure for a whole review)
    origin varchar(10) not null,
    override_reason varchar(600),
    override_by varchar(120),
    override_at timestamp with time zone,
    written_by varchar(120) not null,
    written_at timestamp with time zone not null,
    approved_by varchar(120),
    published_on date,
    lock_version bigint not null,
    unique (series, version_number)
);
create index criterion_department on performance_reviews.criterion (department_id, state);
create index criterion_statement on performance_reviews.criterion (statement_id);
create index criterion_title on performance_reviews.criterion (title);

-- Files of other systems often hold one figure for a whole review: it is kept under this criterion, which nobody is asked to rate.
insert into performance_reviews.criterion (id, series, version_number, state, title, verb, with_what, customer, frequency,
    seen_in, target, level1, level2, level3, level4, level5, weight, origin, written_by, written_at, lock_version)
values (1, 1, 1, 'ARCHIVED', 'Overall judgement of another system', 'Overall', 'judgement of another system', '', 'AS_NEEDED',
    '', '', '', '', '', '', '', 100, 'OVERALL', 'Stewardship', timestamp with time zone '2026-01-01 00:00:00+00', 0);

create sequence performance_reviews.cycle_id;
create table performance_reviews.cycle (
    id bigint not null primary key,
    name varchar(120) not null unique,
    from_day date not null,
    to_day date not null,
    self_due date,
    manager_due date,
    -- HERE, or IMPORT: its reviews were held in another system
    origin varchar(10) not null,
    closed boolean not null,
    opened_at timestamp with time zone not null,
    opened_by varchar(120) not null,
    lock_version bigint not null
);

-- What people of a job are rated on in a cycle; weights of one job add up to 100.
create sequence performance_reviews.template_line_id;
create table performance_reviews.template_line (
    id bigint not null primary key,
    cycle_id bigint not null references performance_reviews.cycle,
    department_id bigint not null references organization.department,
    job_title varchar(200) not null,
    criterion_id bigint not null references performance_reviews.criterion,
    weight integer not null check (weight between 1 and 100),
    unique (cycle_id, department_id, job_title, criterion_id)
);

create sequence performance_reviews.review_id;
create table performance_reviews.review (
    id bigint not null primary key,
    cycle_id bigint not null references performance_reviews.cycle,
    employee_id bigint not null references organization.person,
    reviewer_id bigint references organization.person,
    department_id bigint references organization.department,
    job_title varchar(200),
    state varchar(20) not null,
    held_on date,
    overall numeric(4, 2),
    self_remark varchar(2000),
    manager_remark varchar(2000),
    answer varchar(2000),
    self_at timestamp with time zone,
    manager_at timestamp with time zone,
    shared_at timestamp with time zone,
    acknowledged_at timestamp with time zone,
    import_id bigint,
    lock_version bigint not null
);
create index review_cycle_department on performance_reviews.review (cycle_id, department_id);
create index review_employee on performance_reviews.review (employee_id, cycle_id);
create index review_reviewer on performance_reviews.review (reviewer_id, cycle_id);

create sequence performance_reviews.rating_id;
create table performance_reviews.rating (
    id bigint not null primary key,
    review_id bigint not null references performance_reviews.review,
    criterion_id bigint not null references performance_reviews.criterion,
    weight integer not null,
    self_rating numeric(3, 2) check (self_rating between 1 and 5),
    manager_rating numeric(3, 2) check (manager_rating between 1 and 5),
    calibrated_rating numeric(3, 2) check (calibrated_rating between 1 and 5),
    self_comment varchar(2000),
    manager_comment varchar(2000),
    calibration_reason varchar(600),
    rated_on date,
    -- source and external id, or person, cycle, criterion and reviewer, for what came in by file
    identity varchar(700) unique,
    import_id bigint
);
create index rating_review on performance_reviews.rating (review_id);
create index rating_criterion on performance_reviews.rating (criterion_id);

-- What somebody did, written down when it happened, so that a review does not rest on memory.
create sequence performance_reviews.incident_id;
create table performance_reviews.incident (
    id bigint not null primary key,
    employee_id bigint not null references organization.person,
    criterion_id bigint references performance_reviews.criterion,
    happened_on date not null,
    what varchar(2000) not null,
    written_by_id bigint references organization.person,
    written_by varchar(120) not null,
    written_at timestamp with time zone not null
);
create index incident_employee on performance_reviews.incident (employee_id, happened_on);

create sequence performance_reviews.programme_id;
create table performance_reviews.programme (
    id bigint not null primary key,
    name varchar(160) not null unique,
    department_id bigint references organization.department,
    basis varchar(20) not null,
    rule varchar(600) not null,
    reward varchar(300) not null,
    since date not null,
    ended_on date,
    registered_by varchar(120) not null,
    lock_version bigint not null
);
