package example;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** A resource; its table comes from an environment variable of the template. */
@Path("/orders")
public class GetOrder {

    @GET
    @Path("/{id}")
    public String order(@PathParam("id") String id) {
        return System.getenv("TABLE") + " " + id;
    }
}
