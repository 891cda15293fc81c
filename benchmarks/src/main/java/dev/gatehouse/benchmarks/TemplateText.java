package dev.gatehouse.benchmarks;

/** Makes templates of any size. */
final class TemplateText {

    private TemplateText() {}

    /** A SAM template with so many functions, each with a route of its own; about ten lines a function. */
    static String orders(int functions) {
        StringBuilder text = new StringBuilder("""
                AWSTemplateFormatVersion: "2010-09-09"
                Transform: AWS::Serverless-2016-10-31
                Globals:
                  Function:
                    Runtime: java17
                    CodeUri: .
                    Timeout: 10
                Resources:
                """);
        for (int i = 0; i < functions; i++) {
            text.append("""
                      Orders%1$d:
                        Type: AWS::Serverless::Function
                        Properties:
                          Handler: com.example.Orders%1$d::handleRequest
                          Environment: {Variables: {TABLE: !Sub "${AWS::StackName}-orders"}}
                          Events:
                            Get:
                              Type: Api
                              Properties: {Path: "/orders%1$d/{id}", Method: GET}
                    """.formatted(i).indent(0));
        }
        return text.toString();
    }
}
