package com.example.orders;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps orders in memory, for as long as the JVM lives: enough for a sample. */
final class OrderStore {

    private static final Map<String, Order> ORDERS = new ConcurrentHashMap<>();

    private OrderStore() {}

    static void save(Order order) {
        ORDERS.put(order.id(), order);
    }

    static Optional<Order> find(String id) {
        return Optional.ofNullable(ORDERS.get(id));
    }

    static List<Order> of(String customer) {
        return ORDERS.values().stream()
                .filter(order -> order.customer().equals(customer))
                .toList();
    }
}
