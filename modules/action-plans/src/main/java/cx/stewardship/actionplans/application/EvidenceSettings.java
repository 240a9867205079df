package cx.stewardship.actionplans.application;

import cx.stewardship.actionplans.domain.EvidenceLimits;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/** Which files the operator lets be kept as evidence. */
@Dependent
class EvidenceSettings {

    private static final Logger LOG = System.getLogger(EvidenceSettings.class.getName());

    @Resource(lookup = "stewardship/evidenceLimits")
    private String settings = "";

    private @Nullable EvidenceLimits limits;

    EvidenceSettings() {}

    EvidenceSettings(EvidenceLimits limits) {
        this.limits = limits;
    }

    /** What was set; what cannot be is not used, with the reason in the log. */
    EvidenceLimits limits() {
        EvidenceLimits known = limits;
        if (known == null) {
            known = read();
            limits = known;
        }
        return known;
    }

    private EvidenceLimits read() {
        try {
            return EvidenceLimits.of(settings);
        } catch (IllegalArgumentException e) {
            LOG.log(Level.ERROR, "Files of evidence are kept within the usual limits: " + e.getMessage());
            return EvidenceLimits.USUAL;
        }
    }
}
