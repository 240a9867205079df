-- A foreign key asks the database once for every row; ratings come in millions. The same rule, held for a whole statement at once:
-- the parents of all its rows are looked up and locked (for key share, as a foreign key does), and a parent with ratings cannot go.
alter table performance_reviews.rating drop constraint rating_review_id_fkey, drop constraint rating_criterion_id_fkey;

-- Always by the key: a plan that reads the whole table costs more with every row that is there.
create function performance_reviews.ratings_belong_somewhere() returns trigger language plpgsql set enable_seqscan = off as $$
declare
    wanted bigint[];
    found_parents bigint;
begin
    select array_agg(distinct a.review_id) into wanted from added a;
    perform 1 from performance_reviews.review r where r.id = any (wanted) for key share;
    get diagnostics found_parents = row_count;
    if found_parents <> coalesce(cardinality(wanted), 0) then
        raise exception using errcode = 'foreign_key_violation', schema = 'performance_reviews', table = 'rating',
            column = 'review_id', message = 'a rating refers to a review that does not exist';
    end if;
    select array_agg(distinct a.criterion_id) into wanted from added a;
    perform 1 from performance_reviews.criterion c where c.id = any (wanted) for key share;
    get diagnostics found_parents = row_count;
    if found_parents <> coalesce(cardinality(wanted), 0) then
        raise exception using errcode = 'foreign_key_violation', schema = 'performance_reviews', table = 'rating',
            column = 'criterion_id', message = 'a rating refers to a criterion that does not exist';
    end if;
    return null;
end
$$;
create trigger ratings_belong_somewhere_when_added after insert on performance_reviews.rating
    referencing new table as added for each statement execute function performance_reviews.ratings_belong_somewhere();
create trigger ratings_belong_somewhere_when_changed after update on performance_reviews.rating
    referencing new table as added for each statement execute function performance_reviews.ratings_belong_somewhere();

-- Only with "read committed" does the look-up see what others have committed since; a foreign key looks past the isolation level.
create function performance_reviews.nothing_with_ratings_goes() returns trigger language plpgsql as $$
declare
    rated boolean;
begin
    if current_setting('transaction_isolation') <> 'read committed' then
        raise exception 'reviews and criteria are deleted in transactions that are "read committed"';
    end if;
    if tg_table_name = 'review' then
        rated := exists (select 1 from performance_reviews.rating t where t.review_id = old.id);
    else
        rated := exists (select 1 from performance_reviews.rating t where t.criterion_id = old.id);
    end if;
    if rated then
        raise exception using errcode = 'foreign_key_violation', schema = 'performance_reviews', table = 'rating',
            message = 'ratings refer to this ' || tg_table_name;
    end if;
    return null;
end
$$;
create trigger review_with_ratings_stays after delete or update of id on performance_reviews.review
    for each row execute function performance_reviews.nothing_with_ratings_goes();
create trigger criterion_with_ratings_stays after delete or update of id on performance_reviews.criterion
    for each row execute function performance_reviews.nothing_with_ratings_goes();

create function performance_reviews.nothing_with_ratings_is_emptied() returns trigger language plpgsql as $$
begin
    if exists (select 1 from performance_reviews.rating) then
        raise exception using errcode = 'foreign_key_violation', message = 'there are ratings';
    end if;
    return null;
end
$$;
create trigger reviews_with_ratings_stay before truncate on performance_reviews.review
    for each statement execute function performance_reviews.nothing_with_ratings_is_emptied();
create trigger criteria_with_ratings_stay before truncate on performance_reviews.criterion
    for each statement execute function performance_reviews.nothing_with_ratings_is_emptied();
