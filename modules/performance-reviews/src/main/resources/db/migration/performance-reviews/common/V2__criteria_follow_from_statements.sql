alter table performance_reviews.criterion add constraint criterion_follows_from_statement
    foreign key (statement_id) references job_descriptions.statement (id);
