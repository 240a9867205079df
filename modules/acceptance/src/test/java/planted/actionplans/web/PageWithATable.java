package planted.actionplans.web;

public class PageWithATable {
    jakarta.persistence.EntityManager tables;
}
