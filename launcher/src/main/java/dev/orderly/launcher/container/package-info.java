/** Runs the programs' images as Podman pods, from the manifests for Kubernetes. */
@NullMarked
package dev.orderly.launcher.container;

import org.jspecify.annotations.NullMarked;
