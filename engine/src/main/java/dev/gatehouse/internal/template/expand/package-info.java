/** Here lives SAM: serverless resources to the CloudFormation resources that the SAM translator makes of them. */
@NullMarked
package dev.gatehouse.internal.template.expand;

import org.jspecify.annotations.NullMarked;
