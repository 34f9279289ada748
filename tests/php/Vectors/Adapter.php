<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Vectors;

/**
 * Translates the `given` of a vector case into a call of lib/, and the answer into the keys of `expect`. It decides
 * nothing. The adapter of rule `some_rule` is the class SomeRule of this namespace: adding the class registers it.
 */
interface Adapter {
	/** @return array<array-key, mixed> anything json_encode() writes */
	public function answer(Given $given): array;
}
