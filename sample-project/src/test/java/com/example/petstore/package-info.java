/** Here lives a pet store in two frameworks, each of which runs behind Lambda's stream handler by AWS's own adapter. */
package com.example.petstore;
