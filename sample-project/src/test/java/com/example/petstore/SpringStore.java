package com.example.petstore;

import java.util.List;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The store in Spring Boot. */
@Configuration
@EnableAutoConfiguration
@Import(SpringStore.Controller.class)
public class SpringStore {

    /** Its resources. */
    @RestController
    public static class Controller {

        private final Pets pets = new Pets();

        @PostMapping("/pets")
        public ResponseEntity<Pet> add(@RequestBody Pet pet) {
            Pet taken = pets.add(pet);
            return ResponseEntity.status(201)
                    .header("Location", "/pets/" + taken.id())
                    .body(taken);
        }

        @GetMapping("/pets")
        public List<Pet> list(@RequestParam(name = "limit", defaultValue = "10") int limit) {
            return pets.first(limit);
        }

        @GetMapping("/pets/{id}")
        public ResponseEntity<Pet> get(@PathVariable("id") String id) {
            return ResponseEntity.of(pets.find(id));
        }

        @GetMapping("/greeting")
        public String greeting(@RequestHeader("X-Name") List<String> names) {
            return "hello " + String.join(" and ", names);
        }
    }
}
