package dev.gatehouse.lambda.oracle;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A bean with all that Jackson has to guess at. */
public class Pet {
    public String publicField = "p";
    private String name;
    private int ageInYears;
    private boolean isGood;
    private List<Pet> friends;
    private Map<String, Integer> weights;
    private Date born;
    private Optional<String> nick = Optional.empty();
    private Size size;

    public enum Size {
        SMALL,
        LARGE
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public int getAgeInYears() {
        return ageInYears;
    }

    public void setAgeInYears(int ageInYears) {
        this.ageInYears = ageInYears;
    }

    public boolean isGood() {
        return isGood;
    }

    public void setGood(boolean good) {
        isGood = good;
    }

    public List<Pet> getFriends() {
        return friends;
    }

    public void setFriends(List<Pet> friends) {
        this.friends = friends;
    }

    public Map<String, Integer> getWeights() {
        return weights;
    }

    public void setWeights(Map<String, Integer> weights) {
        this.weights = weights;
    }

    public Date getBorn() {
        return born;
    }

    public void setBorn(Date born) {
        this.born = born;
    }

    public Optional<String> getNick() {
        return nick;
    }

    public void setNick(Optional<String> nick) {
        this.nick = nick;
    }

    public Size getSize() {
        return size;
    }

    public void setSize(Size size) {
        this.size = size;
    }
}
