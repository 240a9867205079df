-- Until which comment the words of older versions were written anew: all words in their order, for phrases.
create table customer_voice.words_in_order (
    upto bigint not null
);
insert into customer_voice.words_in_order (upto) values (0);

-- When somebody wants the weekly digest, otherwise than usual.
create table customer_voice.digest_choice (
    person_id bigint primary key references organization.person (id),
    -- 1 is Monday
    weekday integer not null,
    at_hour integer not null
);

-- A department that is left out of somebody's digest.
create table customer_voice.digest_left_out (
    person_id bigint not null references organization.person (id),
    department_id bigint not null references organization.department (id),
    primary key (person_id, department_id)
);

-- Which week's digest somebody was told already.
create table customer_voice.digest_told (
    person_id bigint not null references organization.person (id),
    week date not null,
    told_at timestamp with time zone not null,
    primary key (person_id, week)
);
