package com.example.petstore;

import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.glassfish.jersey.server.ResourceConfig;

/** The store in Jersey. */
@Singleton
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class JerseyStore {

    private final Pets pets = new Pets();

    static ResourceConfig application() {
        return new ResourceConfig().register(JerseyStore.class).register(JacksonFeature.class);
    }

    @POST
    @Path("pets")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(Pet pet) {
        Pet taken = pets.add(pet);
        return Response.created(URI.create("/pets/" + taken.id())).entity(taken).build();
    }

    @GET
    @Path("pets")
    public List<Pet> list(@QueryParam("limit") @DefaultValue("10") int limit) {
        return pets.first(limit);
    }

    @GET
    @Path("pets/{id}")
    public Pet get(@PathParam("id") String id) {
        return pets.find(id).orElseThrow(NotFoundException::new);
    }

    @GET
    @Path("greeting")
    @Produces(MediaType.TEXT_PLAIN)
    public String greeting(@HeaderParam("X-Name") List<String> names) {
        return "hello " + String.join(" and ", names);
    }
}
