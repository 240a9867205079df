package cx.stewardship.organization.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Hands out names of people as one meets them in a British town, none of them twice. */
final class DemoNames {

    /** Given and family names that go together; each list is used up before one of its names comes again. */
    private static final class Origin {
        private final int weight;
        private final List<String> given;
        private final List<String> family;
        private int taken;

        Origin(int weight, String given, String family, Random random) {
            this.weight = weight;
            this.given = shuffled(given, random);
            this.family = shuffled(family, random);
        }

        private static List<String> shuffled(String names, Random random) {
            List<String> list = new ArrayList<>(List.of(names.strip().split(" ")));
            Collections.shuffle(list, random);
            return list;
        }

        String next() {
            int round = taken / family.size();
            String name = given.get((taken + round) % given.size()) + " " + family.get(taken % family.size());
            taken++;
            return name;
        }
    }

    private final List<Origin> origins = new ArrayList<>();
    private final Random random;
    private int sum;

    DemoNames(Random random) {
        this.random = random;
        for (String[] line : DemoLists.read("names.txt")) {
            int weight = Integer.parseInt(line[0]);
            origins.add(new Origin(weight, line[1], line[2], random));
            sum += weight;
        }
    }

    String next() {
        int drawn = random.nextInt(sum);
        for (Origin origin : origins) {
            drawn -= origin.weight;
            if (drawn < 0) {
                return origin.next();
            }
        }
        throw new IllegalStateException("weights do not add up");
    }
}
