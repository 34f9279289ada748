<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCP\Settings;

interface IIconSection {
	public function getID();

	public function getName();

	public function getPriority();

	public function getIcon();
}
