package dev.orderly.statetransfer.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which part of a list is asked for; a {@code @BeanParam} of every list. */
public class PageRequest {

    @QueryParam("page")
    @DefaultValue("0")
    @Min(0)
    // Beyond, page * size would not fit an int.
    @Max(10_000_000)
    @Parameter(description = "The page, counted from 0")
    public int page;

    @QueryParam("size")
    @DefaultValue("20")
    @Min(1)
    @Max(100)
    @Parameter(description = "How many items a page has")
    public int size;
}
