<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Council;

use OCP\IL10N;

/** A step planned that many days before each meeting. */
final class DeadlineStep {
	/**
	 * @param string $key {@see DeadlineKey}, or one of the council’s own
	 * @param ?string $label null for the usual name of that key
	 * @param int<1, 365> $days before the day of the meeting
	 */
	public function __construct(
		public readonly string $key,
		public readonly ?string $label,
		public readonly int $days,
	) {
	}

	/** @param int<1, 365> $days */
	public function movedTo(int $days): self {
		return new self($this->key, $this->label, $days);
	}

	/** Its name in a language. */
	public function name(IL10N $language): string {
		$usual = DeadlineKey::tryFrom($this->key)?->text();
		return $this->label ?? ($usual === null ? $this->key : $language->t($usual));
	}

	/** @return array{key: string, label: ?string, days: int} */
	public function toArray(): array {
		return ['key' => $this->key, 'label' => $this->label, 'days' => $this->days];
	}
}
