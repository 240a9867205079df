create sequence organization.saved_view_id;

create table organization.saved_view (
    id bigint primary key,
    version integer default 0 not null,
    owner_id bigint not null references organization.person (id),
    -- of the list: customer-voice/comments
    page varchar(100) not null,
    name varchar(80) not null,
    -- the filter as it stands in the address, without the question mark
    query varchar(2000) not null,
    -- NOBODY, DEPARTMENT, COMPANY
    shared_with varchar(12) not null,
    -- with whom it is shared, if with a department
    department_id bigint references organization.department (id),
    created_at timestamp with time zone not null
);
create index saved_view_page on organization.saved_view (page, owner_id);
