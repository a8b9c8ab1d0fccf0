/** Running the programs' images as pods of Podman, from the manifests for Kubernetes. */
@NullMarked
package dev.orderly.launcher.container;

import org.jspecify.annotations.NullMarked;
