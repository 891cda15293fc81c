package helloworld;

import static org.junit.Assert.assertEquals;

import org.junit.Test;

public class AppTest {

    @Test
    public void answers_200() {
        assertEquals(200, new App().handleRequest(null, null).getStatusCode().intValue());
    }
}
