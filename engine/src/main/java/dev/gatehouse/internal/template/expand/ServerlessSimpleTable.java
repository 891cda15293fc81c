package dev.gatehouse.internal.template.expand;

import dev.gatehouse.internal.template.read.MapNode;
import dev.gatehouse.internal.template.resolve.ResolvedResource;
import java.util.List;

/** A DynamoDB table; of its properties only the name is kept. */
final class ServerlessSimpleTable implements ServerlessType {

    @Override
    public List<ResolvedResource> expand(SamResource table, Expansion expansion) {
        PropertyTables.check(table.owner(), table.type(), table.written(), table.type());
        MapNode properties =
                Draft.at(table.location()).copy(table.properties(), "TableName").build();
        return List.of(Generated.inPlaceOf(table, "AWS::DynamoDB::Table", properties));
    }
}
