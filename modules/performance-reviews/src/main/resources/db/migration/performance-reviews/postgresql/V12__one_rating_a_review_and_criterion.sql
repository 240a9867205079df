alter table performance_reviews.rating drop constraint rating_identity_key;
create unique index rating_identity on performance_reviews.rating (identity) where identity is not null;
create unique index rating_of_review on performance_reviews.rating (review_id, criterion_id, identity) nulls not distinct;
-- Its beginning finds the ratings of a review, too.
drop index performance_reviews.rating_review;
