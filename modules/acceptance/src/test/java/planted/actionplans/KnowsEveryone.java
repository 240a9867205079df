package planted.actionplans;

import jakarta.inject.Inject;

public class KnowsEveryone {
    @Inject
    public KnowsEveryone(String one, String two, String three, String four, String five) {}
}
