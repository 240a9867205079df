package cx.stewardship.customervoice.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Comments to choose from in a form, and those that are chosen. What is chosen stays in the list, whatever is looked for next. */
public class CommentPicker implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Map<Long, Boolean> picked = new HashMap<>();
    private List<CommentItem> candidates = new ArrayList<>();
    private String words = "";

    /** Shows these after those that are chosen. */
    void offer(List<CommentItem> found) {
        List<CommentItem> shown = new ArrayList<>(getChosen());
        Set<Long> there = shown.stream().map(CommentItem::id).collect(Collectors.toSet());
        found.stream().filter(item -> !there.contains(item.id())).forEach(shown::add);
        candidates = shown;
    }

    void pick(List<CommentItem> items) {
        items.forEach(item -> picked.put(item.id(), true));
        Set<Long> ids = items.stream().map(CommentItem::id).collect(Collectors.toSet());
        List<CommentItem> shown = new ArrayList<>(items);
        candidates.stream().filter(item -> !ids.contains(item.id())).forEach(shown::add);
        candidates = shown;
    }

    Set<Long> ids() {
        return getChosen().stream().map(CommentItem::id).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    public List<CommentItem> getChosen() {
        return candidates.stream()
                .filter(item -> Boolean.TRUE.equals(picked.get(item.id())))
                .toList();
    }

    public List<CommentItem> getCandidates() {
        return candidates;
    }

    public Map<Long, Boolean> getPicked() {
        return picked;
    }

    public String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = Objects.requireNonNullElse(words, "");
    }
}
