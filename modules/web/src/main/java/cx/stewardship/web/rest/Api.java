package cx.stewardship.web.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** All resources of all modules, below one versioned path. */
@ApplicationPath("/api/v1")
public class Api extends Application {}
