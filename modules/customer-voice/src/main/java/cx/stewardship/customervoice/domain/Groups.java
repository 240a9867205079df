package cx.stewardship.customervoice.domain;

import cx.stewardship.analysis.themes.Centre;
import cx.stewardship.analysis.themes.Clusters;
import cx.stewardship.analysis.themes.Terms;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Groups of texts that tell of the same thing, each with a name from its distinctive terms. */
public record Groups(List<Group> groups, List<Integer> alone) implements Serializable {

    private static final int TERMS = 5;
    private static final long SEED = 20_261_125;

    /**
     * A group.
     *
     * @param name of its two most distinctive terms; empty when its texts have no words that count
     * @param members places of its texts, those nearest the centre first
     */
    public record Group(String name, List<String> terms, List<Integer> members, float[] centre)
            implements Serializable {}

    public Groups {
        groups = List.copyOf(groups);
        alone = List.copyOf(alone);
    }

    /**
     * As many as there are.
     *
     * @param others texts from which the groups are told
     * @param least members a group has; smaller ones stay alone
     */
    public static Groups find(List<String> texts, float[][] vectors, List<String> others, int least) {
        return of(texts, vectors, others, least, Clusters.find(vectors, SEED));
    }

    /** Two halves, or one when all are alike. */
    public static Groups halves(List<String> texts, float[][] vectors) {
        return of(texts, vectors, List.of(), 1, Clusters.into(vectors, 2, SEED));
    }

    private static Groups of(List<String> texts, float[][] vectors, List<String> others, int least, int[] clusters) {
        List<List<Integer>> members = new ArrayList<>();
        List<Integer> alone = new ArrayList<>();
        for (int i = 0; i < clusters.length; i++) {
            if (clusters[i] == Clusters.NONE) {
                alone.add(i);
                continue;
            }
            while (members.size() <= clusters[i]) {
                members.add(new ArrayList<>());
            }
            members.get(clusters[i]).add(i);
        }
        members.stream().filter(group -> group.size() < least).forEach(alone::addAll);
        members.removeIf(group -> group.size() < least);
        List<List<String>> told = new ArrayList<>();
        members.forEach(group -> told.add(group.stream().map(texts::get).toList()));
        List<String> rest = new ArrayList<>(others);
        alone.forEach(place -> rest.add(texts.get(place)));
        told.add(rest);
        List<List<String>> terms = Terms.distinctive(told, TERMS);
        List<Group> groups = new ArrayList<>();
        for (int g = 0; g < members.size(); g++) {
            List<Integer> places = members.get(g);
            float[][] own = places.stream().map(place -> vectors[place]).toArray(float[][]::new);
            groups.add(new Group(
                    name(terms.get(g)),
                    terms.get(g),
                    Centre.nearest(own, own.length).stream().map(places::get).toList(),
                    Centre.of(own)));
        }
        return new Groups(groups, alone);
    }

    /** Two terms make a name that a person can do something with. */
    static String name(List<String> terms) {
        String joined = String.join(", ", terms.subList(0, Math.min(2, terms.size())));
        String shortened = joined.length() > 120 ? joined.substring(0, 120).strip() : joined;
        return shortened.isEmpty()
                ? ""
                : shortened.substring(0, 1).toUpperCase(Locale.ENGLISH) + shortened.substring(1);
    }
}
