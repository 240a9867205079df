package cx.stewardship.imports.application;

import cx.stewardship.shared.imports.ImportField;
import cx.stewardship.shared.text.Texts;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody needs to know who brings in a kind of data.
 *
 * @param name of the kind
 * @param about what a row is, and how it is told from others
 * @param fields in the order of the template
 * @param refused what is turned away, and why
 */
public record KindGuide(String code, String name, String about, List<Field> fields, List<String> refused)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    /** So many rows of examples stand in a template. */
    public static final int EXAMPLES = 2;

    public KindGuide {
        fields = List.copyOf(fields);
        refused = List.copyOf(refused);
    }

    /**
     * A column.
     *
     * @param meaning in one sentence
     * @param examples one for each row of the template; blank where the row leaves it out
     */
    public record Field(
            String name,
            ImportField.Type type,
            boolean needed,
            List<String> aliases,
            String meaning,
            List<String> examples)
            implements Serializable {
        private static final long serialVersionUID = 1L;

        public Field {
            aliases = List.copyOf(aliases);
            examples = List.copyOf(examples);
        }

        public String example() {
            return examples.stream().filter(e -> !e.isBlank()).findFirst().orElse("");
        }
    }

    static KindGuide of(String code, List<ImportField> fields, Texts texts, Locale locale) {
        String base = "imports.guide." + code + ".";
        List<String> refused = new ArrayList<>();
        for (int i = 1; ; i++) {
            Optional<String> reason = text(texts, locale, base + "refused." + i);
            if (reason.isEmpty()) {
                break;
            }
            refused.add(reason.get());
        }
        return new KindGuide(
                code,
                text(texts, locale, "imports.kind." + code).orElse(code),
                text(texts, locale, base + "about").orElse(""),
                fields.stream()
                        .map(field -> new Field(
                                field.name(),
                                field.type(),
                                field.needed(),
                                field.aliases(),
                                text(texts, locale, base + "field." + field.name())
                                        .orElse(""),
                                List.of(
                                        field.example(),
                                        text(texts, locale, base + "second." + field.name())
                                                .orElse(""))))
                        .toList(),
                refused);
    }

    private static Optional<String> text(Texts texts, Locale locale, String key) {
        String text = texts.get(locale, key);
        return text.equals(key) ? Optional.empty() : Optional.of(text);
    }
}
