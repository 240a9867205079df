package planted.jobdescriptions;

public class Job {}
