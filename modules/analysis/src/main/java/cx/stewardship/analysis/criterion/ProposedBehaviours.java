package cx.stewardship.analysis.criterion;

import cx.stewardship.analysis.text.Stems;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Behaviours to offer in the place of a score, by what the criterion is about. */
final class ProposedBehaviours {

    private static final String ANYWHERE =
            "Asks after each piece of work what was harder for the customer than it needed to be, and passes it on the same day.";

    private static final Map<String, String> BY_TOPIC = new LinkedHashMap<>();

    static {
        BY_TOPIC.put(
                "invoice invoicing bill billing payment reminder receivable",
                "Checks the account before each reminder, so that a customer who has paid is not asked again.");
        BY_TOPIC.put(
                "appointment visit schedule scheduling slot punctual arrival",
                "Rings the customer before the time slot is missed, and agrees on a time that suits them.");
        BY_TOPIC.put(
                "repair technician install installation heating engineer site maintenance",
                "Explains to the customer what was mended and what to watch for, and leaves it in writing.");
        BY_TOPIC.put(
                "call caller phone contact agent ticket support helpdesk effort ces",
                "Settles the matter at the first contact, or says who will ring back and by when, and sees that it happens.");
        BY_TOPIC.put(
                "sale sell offer quote proposal contract advisor account",
                "Tells customers plainly what an offer does not include, so that nothing surprises them later.");
        BY_TOPIC.put(
                "part supply delivery warehouse order stock shipping logistics",
                "Checks before dispatch that the part fits the customer's boiler, so that one visit is enough.");
        BY_TOPIC.put(
                "onboarding employee team candidate interview interviewee hiring recruit buddy training",
                "Asks each newcomer in the first week what is missing for their work, and brings it about.");
        BY_TOPIC.put(
                "product software usability design app website page release sus",
                "Watches three customers use each new page before it is released, and mends what made them stop.");
    }

    private ProposedBehaviours() {}

    static String instead(String criterion) {
        Set<String> words = Set.copyOf(Stems.of(criterion));
        for (Map.Entry<String, String> topic : BY_TOPIC.entrySet()) {
            if (Stems.of(topic.getKey()).stream().anyMatch(words::contains)) {
                return topic.getValue();
            }
        }
        return ANYWHERE;
    }
}
