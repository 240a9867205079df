package cx.stewardship.web.frame;

import java.util.List;

/** Places under one word of the navigation; the first group has none. */
public record PlaceGroup(String label, List<Link> places) {

    /** A place as shown. */
    public record Link(String key, String label, String shortLabel, String icon, String address) {
        public boolean isAt(String active) {
            return key.equals(active);
        }
    }
}
