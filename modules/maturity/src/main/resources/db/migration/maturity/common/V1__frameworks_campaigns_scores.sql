create sequence maturity.framework_id;
create sequence maturity.campaign_id;
create sequence maturity.invitation_id;
create sequence maturity.answer_id;
create sequence maturity.validation_id;
create sequence maturity.computation_id;
create sequence maturity.score_id;
create sequence maturity.reading_id;

create table maturity.framework (
    id bigint primary key,
    code varchar(60) not null,
    version varchar(20) not null,
    name varchar(200) not null,
    content text not null,
    added_at timestamp with time zone not null,
    unique (code, version)
);

create table maturity.campaign (
    id bigint primary key,
    framework_id bigint not null references maturity.framework (id),
    name varchar(200) not null,
    opens_on date not null,
    closes_on date not null,
    validator_id bigint not null references organization.person (id),
    state varchar(20) not null,
    target_by varchar(100),
    closed_at timestamp with time zone,
    check (closes_on >= opens_on)
);

create table maturity.campaign_department (
    campaign_id bigint not null references maturity.campaign (id),
    department_id bigint not null references organization.department (id),
    primary key (campaign_id, department_id)
);

create table maturity.campaign_target (
    campaign_id bigint not null references maturity.campaign (id),
    quality varchar(40) not null,
    target_level numeric(4, 2) not null,
    primary key (campaign_id, quality)
);

create table maturity.invitation (
    id bigint primary key,
    campaign_id bigint not null references maturity.campaign (id),
    person_id bigint not null references organization.person (id),
    department_id bigint not null references organization.department (id),
    submitted_at timestamp with time zone,
    unique (campaign_id, person_id)
);
create index invitation_person on maturity.invitation (person_id);

create table maturity.answer (
    id bigint primary key,
    invitation_id bigint not null references maturity.invitation (id),
    quality varchar(40) not null,
    answer_level integer not null check (answer_level between 1 and 5),
    remark varchar(4000),
    evidence varchar(2000),
    cited_kind varchar(20),
    cited_id varchar(100),
    saved_at timestamp with time zone not null,
    unique (invitation_id, quality)
);

create table maturity.validation (
    id bigint primary key,
    campaign_id bigint not null references maturity.campaign (id),
    department_id bigint not null references organization.department (id),
    quality varchar(40) not null,
    validated_level numeric(5, 3) not null,
    reason varchar(2000),
    validated_by varchar(200) not null,
    validated_at timestamp with time zone not null,
    unique (campaign_id, department_id, quality)
);

-- Each computation is kept as it was; pages read the newest one of a campaign.
create table maturity.computation (
    id bigint primary key,
    campaign_id bigint not null references maturity.campaign (id),
    computed_at timestamp with time zone not null,
    computed_by varchar(200) not null,
    as_of date not null,
    newest boolean not null
);
create index computation_campaign on maturity.computation (campaign_id, newest);

-- department_id null: the whole company.
create table maturity.score (
    id bigint primary key,
    computation_id bigint not null references maturity.computation (id),
    department_id bigint references organization.department (id),
    quality varchar(40) not null,
    answered_1 integer not null,
    answered_2 integer not null,
    answered_3 integer not null,
    answered_4 integer not null,
    answered_5 integer not null,
    claimed numeric(5, 3),
    claimed_low numeric(5, 3),
    claimed_high numeric(5, 3),
    agreement numeric(5, 3),
    spread varchar(20) not null,
    validated numeric(5, 3),
    supported numeric(5, 3),
    cap_indicator varchar(60),
    cap_level numeric(4, 2),
    cap_rule varchar(100),
    cap_because varchar(1000),
    no_data varchar(1000),
    unique (computation_id, department_id, quality)
);

create table maturity.reading (
    id bigint primary key,
    computation_id bigint not null references maturity.computation (id),
    department_id bigint references organization.department (id),
    indicator varchar(60) not null,
    counted bigint not null,
    looked_at bigint not null,
    address varchar(500) not null,
    unique (computation_id, department_id, indicator)
);

create table maturity.reading_evidence (
    reading_id bigint not null references maturity.reading (id),
    place integer not null,
    kind varchar(20) not null,
    ref varchar(100) not null,
    primary key (reading_id, place)
);
create index reading_evidence_ref on maturity.reading_evidence (kind, ref);
