package cx.stewardship.shared.page;

import jakarta.faces.application.FacesMessage;

/** A refusal that names the place where something can be done about it. */
public class WayOut extends FacesMessage {

    private static final long serialVersionUID = 1L;

    private final String address;
    private final String words;

    WayOut(String text, String address, String words) {
        super(SEVERITY_ERROR, text, null);
        this.address = address;
        this.words = words;
    }

    /** Within the application, with a slash in front. */
    public String address() {
        return address;
    }

    /** Words of the link. */
    public String words() {
        return words;
    }
}
