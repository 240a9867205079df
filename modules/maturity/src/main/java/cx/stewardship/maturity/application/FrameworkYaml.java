package cx.stewardship.maturity.application;

import cx.stewardship.maturity.domain.FrameworkFormat;
import cx.stewardship.maturity.domain.FrameworkRefused;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.imports.OtherForm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A framework as YAML, as the frameworks of the product are written. */
@ApplicationScoped
public class FrameworkYaml implements OtherForm {

    private FrameworkFormat format;

    @SuppressWarnings("NullAway.Init")
    protected FrameworkYaml() {}

    @Inject
    public FrameworkYaml(FrameworkFormat format) {
        this.format = format;
    }

    @Override
    @AllowedTo(anyone = true)
    public String kind() {
        return "frameworks";
    }

    @Override
    @AllowedTo(anyone = true)
    public boolean isNamed(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    /** @throws FrameworkRefused when it is no framework; the page of frameworks tells all its faults */
    @Override
    @AllowedTo(anyone = true)
    public List<Map<String, @Nullable Object>> rows(String fileName, byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        return FrameworkRows.of(format.read(text.startsWith("\uFEFF") ? text.substring(1) : text), format);
    }
}
