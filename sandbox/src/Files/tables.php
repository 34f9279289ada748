<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

use Sandbox\Database\CoreTables;

return static function (CoreTables $tables): void {
	$storages = $tables->create('storages');
	$storages->addColumn('numeric_id', 'bigint', ['autoincrement' => true]);
	$storages->addColumn('id', 'string', ['length' => 80]);
	$storages->setPrimaryKey(['numeric_id']);
	$storages->addUniqueIndex(['id'], 'storages_id_index');

	$cache = $tables->create('filecache');
	$cache->addColumn('fileid', 'bigint', ['autoincrement' => true]);
	$cache->addColumn('storage', 'bigint', []);
	$cache->addColumn('path', 'string', ['length' => 4000]);
	$cache->addColumn('path_hash', 'string', ['length' => 32]);
	$cache->addColumn('parent', 'bigint', []);
	$cache->addColumn('name', 'string', ['length' => 250]);
	$cache->addColumn('mimetype', 'string', ['length' => 255]);
	$cache->addColumn('size', 'bigint', ['default' => 0]);
	$cache->addColumn('mtime', 'bigint', ['default' => 0]);
	$cache->addColumn('etag', 'string', ['length' => 40]);
	$cache->addColumn('permissions', 'integer', ['default' => 0]);
	$cache->addColumn('checksum', 'string', ['length' => 255, 'default' => '']);
	$cache->addColumn('creation_time', 'bigint', ['default' => 0]);
	$cache->addColumn('upload_time', 'bigint', ['default' => 0]);
	$cache->setPrimaryKey(['fileid']);
	$cache->addUniqueIndex(['storage', 'path_hash'], 'fs_storage_path_hash');
	$cache->addIndex(['parent'], 'fs_parent');

	$trash = $tables->create('files_trash');
	$trash->addColumn('auto_id', 'bigint', ['autoincrement' => true]);
	$trash->addColumn('uid', 'string', ['length' => 64]);
	$trash->addColumn('fileid', 'bigint', []);
	$trash->addColumn('name', 'string', ['length' => 250]);
	$trash->addColumn('location', 'string', ['length' => 4000]);
	$trash->addColumn('deleted_at', 'bigint', []);
	$trash->addColumn('deleted_by', 'string', ['length' => 64]);
	$trash->setPrimaryKey(['auto_id']);
	$trash->addIndex(['uid'], 'files_trash_uid');

	$versions = $tables->create('files_versions');
	$versions->addColumn('id', 'bigint', ['autoincrement' => true]);
	$versions->addColumn('file_id', 'bigint', []);
	$versions->addColumn('revision', 'bigint', []);
	$versions->addColumn('size', 'bigint', []);
	$versions->addColumn('mimetype', 'string', ['length' => 255]);
	$versions->addColumn('metadata', 'text', []);
	$versions->setPrimaryKey(['id']);
	$versions->addUniqueIndex(['file_id', 'revision'], 'files_versions_revision');

	$shares = $tables->create('share');
	$shares->addColumn('id', 'bigint', ['autoincrement' => true]);
	$shares->addColumn('share_type', 'smallint', []);
	$shares->addColumn('share_with', 'string', ['length' => 255]);
	$shares->addColumn('uid_owner', 'string', ['length' => 64]);
	$shares->addColumn('uid_initiator', 'string', ['length' => 64]);
	$shares->addColumn('parent', 'bigint', ['notnull' => false]);
	$shares->addColumn('item_type', 'string', ['length' => 64]);
	$shares->addColumn('file_source', 'bigint', []);
	$shares->addColumn('file_target', 'string', ['length' => 512]);
	$shares->addColumn('permissions', 'smallint', ['default' => 0]);
	$shares->addColumn('stime', 'bigint', ['default' => 0]);
	$shares->addColumn('accepted', 'smallint', ['default' => 0]);
	$shares->addColumn('expiration', 'bigint', ['notnull' => false]);
	$shares->addColumn('note', 'text', ['notnull' => false]);
	$shares->addColumn('label', 'string', ['length' => 255, 'notnull' => false]);
	$shares->addColumn('mail_send', 'smallint', ['default' => 0]);
	$shares->setPrimaryKey(['id']);
	$shares->addIndex(['share_with', 'share_type'], 'share_with_index');
	$shares->addIndex(['file_source'], 'share_file_source');
	$shares->addIndex(['parent'], 'share_parent');
	$shares->addIndex(['uid_initiator'], 'share_initiator');
};
