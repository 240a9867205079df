package cx.stewardship.web.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import org.primefaces.context.PrimeFacesContext;

/** Addresses of style sheets and scripts. The address changes with the content, so that a browser may keep it for long. */
@Named
@ApplicationScoped
public class Assets {

    private final Map<String, String> addresses = new ConcurrentHashMap<>();
    private ServletContext context;

    @SuppressWarnings("NullAway.Init")
    protected Assets() {}

    @Inject
    public Assets(ServletContext context) {
        this.context = context;
    }

    /** @param name of a file in {@code resources/st} */
    public String of(String name) {
        return addresses.computeIfAbsent(name, this::address);
    }

    /**
     * What PrimeFaces expects back from every post, so that no foreign script can be named as ours. Its own components send it
     * along; a form on a page without them has to carry it itself.
     */
    public String getNonce() {
        return PrimeFacesContext.getCspState(FacesContext.getCurrentInstance()).getNonce();
    }

    private String address(String name) {
        return context.getContextPath() + "/jakarta.faces.resource/" + name + ".xhtml?ln=st&v=" + version(name);
    }

    private String version(String name) {
        CRC32 sum = new CRC32();
        try (InputStream file = context.getResourceAsStream("/resources/st/" + name)) {
            if (file != null) {
                sum.update(file.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Long.toHexString(sum.getValue());
    }
}
