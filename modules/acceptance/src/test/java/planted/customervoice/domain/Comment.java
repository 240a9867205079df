package planted.customervoice.domain;

public class Comment {}
