package cx.stewardship.shared.text;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.text.Format;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * Texts for users by key. What stands before the first dot of a key names the module whose bundle holds it:
 * {@code plans.close.openActions} is in {@code cx/stewardship/actionplans/Messages.properties}.
 */
@ApplicationScoped
public class Texts {

    private static final Map<String, String> BUNDLES = Map.of(
            "shared", "cx.stewardship.shared.Messages",
            "analysis", "cx.stewardship.analysis.Messages",
            "organization", "cx.stewardship.organization.Messages",
            "imports", "cx.stewardship.imports.Messages",
            "voice", "cx.stewardship.customervoice.Messages",
            "plans", "cx.stewardship.actionplans.Messages",
            "jobs", "cx.stewardship.jobdescriptions.Messages",
            "reviews", "cx.stewardship.performancereviews.Messages",
            "maturity", "cx.stewardship.maturity.Messages",
            "web", "cx.stewardship.web.Messages");

    /** The text with its arguments filled in; the key itself where there is no such text, so that nothing is hidden. */
    public String get(Locale locale, String key, List<?> arguments) {
        String bundle = BUNDLES.get(key.substring(0, Math.max(0, key.indexOf('.'))));
        if (bundle == null) {
            return key;
        }
        try {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            String pattern = ResourceBundle.getBundle(
                            bundle, locale, loader == null ? Texts.class.getClassLoader() : loader)
                    .getString(key);
            MessageFormat format = new MessageFormat(pattern, locale);
            Object[] shown = arguments.stream()
                    .map(argument -> argument instanceof LocalDate day ? readable(day, locale) : argument)
                    .toArray();
            figures(format, shown);
            return format.format(shown);
        } catch (MissingResourceException e) {
            return key;
        }
    }

    public String get(Locale locale, String key, Object... arguments) {
        return get(locale, key, List.of(arguments));
    }

    /** Arguments that were kept as text are figures again where the text wants figures; what is none is shown as it is. */
    private static void figures(MessageFormat format, Object[] arguments) {
        Format[] wanted = format.getFormatsByArgumentIndex();
        for (int i = 0; i < Math.min(wanted.length, arguments.length); i++) {
            if (wanted[i] instanceof NumberFormat && arguments[i] instanceof String text) {
                try {
                    arguments[i] = new BigDecimal(text);
                } catch (NumberFormatException e) {
                    format.setFormatByArgumentIndex(i, null);
                }
            }
        }
    }

    private static String readable(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(day);
    }
}
