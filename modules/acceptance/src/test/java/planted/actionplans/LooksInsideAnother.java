package planted.actionplans;

/** Only the root package of customer voice is open to others. */
public class LooksInsideAnother {
    planted.customervoice.domain.Comment comment;
}
