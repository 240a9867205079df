package cx.stewardship.actionplans.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A statement put together piece by piece; a value is never part of the text: {@code #name} stands for it. */
final class Sql {

    private static final Pattern NAME = Pattern.compile("#([a-z0-9]+)");

    private final StringBuilder text;
    private final Map<String, Object> values = new LinkedHashMap<>();

    Sql(String text) {
        this.text = new StringBuilder(text);
    }

    Sql add(String more) {
        text.append(more);
        return this;
    }

    Sql with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** {@code (#v0, #v1, …)}. */
    Sql list(Collection<Long> numbers) {
        String separator = "(";
        for (Long number : numbers) {
            String name = "v" + values.size();
            text.append(separator).append('#').append(name);
            values.put(name, number);
            separator = ", ";
        }
        text.append(')');
        return this;
    }

    /** A pattern for {@code like … escape '!'}, lower case. */
    static String containing(String part) {
        String escaped = part.toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
        return "%" + escaped + "%";
    }

    @SuppressWarnings("unchecked")
    <T> List<T> rows(EntityManager entityManager, int first, int most, Function<Row, T> read) {
        StringBuilder numbered = new StringBuilder();
        List<Object> inOrder = new ArrayList<>();
        Matcher matcher = NAME.matcher(text);
        while (matcher.find()) {
            Object value = values.get(matcher.group(1));
            if (value == null) {
                throw new IllegalStateException("no value for " + matcher.group());
            }
            inOrder.add(value);
            matcher.appendReplacement(numbered, "?" + inOrder.size());
        }
        matcher.appendTail(numbered);
        Query query = entityManager.createNativeQuery(numbered.toString());
        for (int i = 0; i < inOrder.size(); i++) {
            query.setParameter(i + 1, inOrder.get(i));
        }
        if (first > 0) {
            query.setFirstResult(first);
        }
        query.setMaxResults(most);
        return ((List<Object>) query.getResultList())
                .stream().map(row -> read.apply(new Row(row))).toList();
    }
}
