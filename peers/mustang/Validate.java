import org.mustangproject.validator.ZUGFeRDValidator;

/** Validates each file that is named, and prints one line about it: VALID or INVALID, its name, and what was found. */
public class Validate {
  public static void main(String[] files) {
    for (String file : files) {
      ZUGFeRDValidator validator = new ZUGFeRDValidator();
      String report = validator.validate(file);
      boolean valid = validator.wasCompletelyValid();
      System.out.println((valid ? "VALID\t" : "INVALID\t") + file + "\t" + report.replaceAll("\\s+", " "));
    }
  }
}
