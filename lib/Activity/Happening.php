<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Activity;

/** An activity with what is needed to decide who may know of it and to say where it happened. */
final class Happening {
	/**
	 * @param bool $known whether councillors know the meeting; true for what belongs to no meeting
	 * @param bool $involved whether the person asked for works on its item or paper
	 * @param bool $restricted whether it is about a restricted draft
	 * @param ?int $convenedAt Unix seconds: when the council was last convened to the meeting
	 */
	public function __construct(
		public readonly Activity $activity,
		public readonly ?string $meetingTitle,
		public readonly ?int $meetingStartsAt,
		public readonly ?string $paperTitle,
		public readonly bool $known,
		public readonly bool $involved,
		public readonly bool $restricted = false,
		public readonly ?int $convenedAt = null,
	) {
	}

	/** What the line it belongs to is about: an item, a paper or a whole meeting. */
	public function subject(): string {
		$activity = $this->activity;
		return match (true) {
			$activity->getItemId() !== null => 'item ' . $activity->getItemId(),
			$activity->getMeetingId() !== null => 'meeting ' . $activity->getMeetingId(),
			default => 'paper ' . $activity->getPaperId(),
		};
	}
}
