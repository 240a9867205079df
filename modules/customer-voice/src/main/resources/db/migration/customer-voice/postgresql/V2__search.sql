-- Words by their beginning, all of them: exactly what the embedded database finds in the column itself.
create index comment_words on customer_voice.comment using gin (array_to_tsvector(string_to_array(btrim(words), ' ')));
