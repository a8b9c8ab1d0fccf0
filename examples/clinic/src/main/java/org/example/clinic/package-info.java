/** The smallest complete service on the mechanism: appointments of a clinic, which are of patients another service owns. */
@org.jspecify.annotations.NullMarked
package org.example.clinic;
