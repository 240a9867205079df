-- A rating that has no id of its own where it comes from is known by its review and its criterion: two figures that grow at one
-- end, instead of a text that falls anywhere into an index. Only ids of other systems stay in identity.
update performance_reviews.rating set identity = null where identity not like 'x|%';
