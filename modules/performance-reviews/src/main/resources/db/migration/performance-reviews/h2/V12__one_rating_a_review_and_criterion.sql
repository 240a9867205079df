create unique nulls not distinct index rating_of_review on performance_reviews.rating (review_id, criterion_id, identity);
-- Its beginning finds the ratings of a review, too.
drop index performance_reviews.rating_review;
