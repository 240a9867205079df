package planted.actionplans.application;

public class UseCaseWithAPage {
    jakarta.faces.context.FacesContext page;
}
