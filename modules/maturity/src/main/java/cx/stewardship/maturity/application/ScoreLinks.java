package cx.stewardship.maturity.application;

import cx.stewardship.maturity.CampaignId;
import cx.stewardship.maturity.ScoreRef;
import cx.stewardship.maturity.application.ScorePlaces.Place;
import cx.stewardship.maturity.domain.Campaign;
import cx.stewardship.maturity.domain.Framework;
import cx.stewardship.maturity.domain.Quality;
import cx.stewardship.maturity.domain.Score;
import cx.stewardship.maturity.domain.Scores;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.thread.ThreadKind;
import cx.stewardship.shared.thread.ThreadLink;
import cx.stewardship.shared.thread.ThreadLinks;
import cx.stewardship.shared.thread.ThreadNode;
import cx.stewardship.shared.thread.ThreadRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The last link of the golden thread: what an indicator cites leads to the scores that the indicator bears on. */
@ApplicationScoped
public class ScoreLinks implements ThreadLinks {

    private Records records;
    private ComputingScores computing;
    private ScorePlaces places;

    @SuppressWarnings("NullAway.Init")
    protected ScoreLinks() {}

    @Inject
    ScoreLinks(Records records, ComputingScores computing, ScorePlaces places) {
        this.records = records;
        this.computing = computing;
        this.places = places;
    }

    @Override
    @Transactional
    public Optional<ThreadNode> describe(ThreadRef ref, Actor actor) {
        return ref.kind() != ThreadKind.SCORE
                ? Optional.empty()
                : ScoreRef.parse(ref.id()).flatMap(score -> places.describe(ref, score, actor));
    }

    /** What a campaign cites is known once it is computed: what has begun and was never computed is computed now. */
    @Override
    @Transactional
    public List<ThreadLink> touching(ThreadRef ref, int most) {
        records.scores().neverComputed().forEach(id -> computing.stand(records.campaign(new CampaignId(id))));
        return (ref.kind() == ThreadKind.SCORE ? evidence(ref) : scoresCiting(ref, most))
                .stream().limit(most).toList();
    }

    private List<ThreadLink> evidence(ThreadRef ref) {
        ScoreRef score = ScoreRef.parse(ref.id()).orElse(null);
        Campaign campaign = score == null
                ? null
                : records.campaigns().find(score.campaign().value()).orElse(null);
        Optional<Place> place = score == null ? Optional.empty() : places.find(score.department());
        if (score == null || campaign == null || place.isEmpty()) {
            return List.of();
        }
        Framework framework = records.frameworkOf(campaign);
        Optional<Quality> quality = framework.find(score.quality());
        Long department = place.get().department();
        Set<ThreadRef> cited = new LinkedHashSet<>();
        var readings = records.scores().readings(campaign.id(), department);
        String first = records.scores()
                .find(campaign.id(), department, score.quality())
                .map(Score::cap)
                .map(cap -> cap.indicator())
                .orElse("");
        List<String> codes = new ArrayList<>(
                quality.map(q -> q.caps().stream().map(c -> c.indicator()).toList())
                        .orElse(List.of()));
        codes.sort(java.util.Comparator.comparing(code -> !code.equals(first)));
        List<List<ThreadRef>> evidence = codes.stream()
                .flatMap(code -> Optional.ofNullable(readings.get(code)).stream())
                .map(reading -> reading.evidence())
                .toList();
        int longest = evidence.stream().mapToInt(List::size).max().orElse(0);
        // In turn, so that a short thread shows something of each figure and not only the first one's themes.
        for (int i = 0; i < longest; i++) {
            for (List<ThreadRef> of : evidence) {
                of.stream().skip(i).findFirst().ifPresent(cited::add);
            }
        }
        return cited.stream().map(from -> new ThreadLink(from, ref)).toList();
    }

    private List<ThreadLink> scoresCiting(ThreadRef ref, int most) {
        Set<ThreadLink> links = new LinkedHashSet<>();
        for (Scores.Cited cited : records.scores().citing(ref.kind().name(), ref.id(), most)) {
            Campaign campaign = records.campaign(new CampaignId(cited.campaign()));
            for (Quality quality : records.frameworkOf(campaign).qualities()) {
                if (quality.caps().stream().anyMatch(c -> c.indicator().equals(cited.indicator()))) {
                    ScoreRef score = new ScoreRef(
                            new CampaignId(cited.campaign()), places.code(cited.department()), quality.code());
                    links.add(new ThreadLink(ref, new ThreadRef(ThreadKind.SCORE, score.toString())));
                }
            }
        }
        return List.copyOf(links);
    }
}
