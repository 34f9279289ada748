<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Approval;

/** Whose act the convocation is (CGCT, art. L. 2121-10), and who stands in on these days. */
final readonly class Approvers {
	public function __construct(
		/** Null when the tableau does not say who presides. */
		public ?string $name,
		public ?string $civility,
		public ?string $function,
		/** Account of the maire. */
		public ?string $uid,
		/** Account of the délégué while the maire is away. */
		public ?string $delegateUid,
	) {
	}

	public function include(string $uid): bool {
		return $uid === $this->uid || $uid === $this->delegateUid;
	}

	/** Whom to ask: the délégué while the maire is away; null when nobody has an account. */
	public function asked(): ?string {
		return $this->delegateUid ?? $this->uid;
	}
}
