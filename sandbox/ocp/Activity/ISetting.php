<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCP\Activity;

interface ISetting {
	public function getIdentifier();

	public function getName();

	public function getPriority();

	public function canChangeStream();

	public function isDefaultEnabledStream();

	public function canChangeMail();

	public function isDefaultEnabledMail();
}
